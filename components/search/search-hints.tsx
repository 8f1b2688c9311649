import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";

const examples = ["Oʻzbekiston", "UP-5775", "принудительный труд"] as const;

/** What can be searched and how, before anything was asked. */
export function SearchHints({ path }: { path: string }) {
  const t = useTranslations("search.hints");
  return (
    <EmptyState title={t("title")}>
      <ul className="list-disc space-y-1 pl-5">
        <li>{t("all")}</li>
        <li>{t("scripts")}</li>
        <li>{t("unfinished")}</li>
      </ul>
      <p className="mt-3">
        {t("examples")}{" "}
        {examples.map((example, at) => (
          <span key={example}>
            {at > 0 && " · "}
            <Link href={`${path}?q=${encodeURIComponent(example)}`} className="inline-block py-1">
              {example}
            </Link>
          </span>
        ))}
      </p>
    </EmptyState>
  );
}
