import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import type { Pack } from "@/domain/view/pack";

/** The sources that the tables name by number. */
export function SourceNumbers({ sources }: { sources: Pack["sources"] }) {
  const t = useTranslations("dashboard.columns");
  if (sources.length === 0) return null;
  return (
    <Section title={t("sources")}>
      <ol className="max-w-[52rem] space-y-1 text-sm">
        {sources.map(({ number, title, url }) => (
          <li key={number} className="break-words">
            [{number}]{" "}
            {/^https?:\/\//i.test(url) ? (
              <a href={url} rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
