import { useTranslations } from "next-intl";

/** What can be subscribed to. */
export function FeedLinks({ language, country }: { language: string; country?: string }) {
  const t = useTranslations("document.feed");
  const of = country ? `&country=${country}` : "";
  return (
    <ul className="space-y-1">
      <li>
        <a href={`/api/v1/feeds/changes.atom?language=${language}${of}`}>{t("changes")}</a>
      </li>
      <li>
        <a href={`/api/v1/feeds/deadlines.ics?language=${language}${of}`}>{t("calendar")}</a>
      </li>
    </ul>
  );
}
