import { useLocale, useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { pickText } from "@/domain/localised";
import type { TopicRef } from "@/domain/view/topic";

/** From a provision to what other States wrote about the same. */
export function TopicLinks({ topics }: { topics: readonly TopicRef[] }) {
  const t = useTranslations("library");
  const locale = useLocale();
  if (topics.length === 0) return null;
  return (
    <p className="text-sm">
      {t("others")}{" "}
      {topics.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <DatedLink href={`/library?topic=${encodeURIComponent(id)}`} className="inline-block py-0.5">
            {pickText(name, locale).text}
          </DatedLink>
        </span>
      ))}
    </p>
  );
}
