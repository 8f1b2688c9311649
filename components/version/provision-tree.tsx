import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { paragraphsOf } from "@/domain/legal-text/paragraphs";
import type { VersionView } from "@/domain/view/version";
import { ProvisionTitle } from "./provision-title";

/** How a text fell into parts, articles and paragraphs, to be looked over. */
export function ProvisionTree({ version }: { version: Pick<VersionView, "provisions" | "language"> }) {
  const t = useTranslations("version");
  const kinds = useTranslations("vocabulary.provisionKinds");
  return (
    <ol className="max-w-prose">
      {version.provisions.map((provision) => {
        const paragraphs = paragraphsOf(provision.body)
          .map((each, at) => ({ ...each, key: `${provision.path} ${at + 1}` }))
          .filter(({ text }) => text.trim() !== "");
        return (
          <li
            key={provision.id}
            className="tree-unit"
            style={{ marginInlineStart: `${provision.depth * 1.25}rem` }}
          >
            <span className="text-xs text-ink-soft">{kinds(provision.kind)}</span>{" "}
            {(provision.number || provision.heading) && (
              <strong>
                <ProvisionTitle provision={provision} language={version.language} />
              </strong>
            )}
            {paragraphs.length > 0 && (
              <Disclosure summary={t("paragraphs", { count: paragraphs.length })}>
                <ol lang={version.language} className="text-sm">
                  {paragraphs.map(({ key, number, text }) => (
                    <li key={key} className="grid grid-cols-[3rem_1fr]">
                      <span className="text-ink-soft">{number}</span>
                      <span>{text}</span>
                    </li>
                  ))}
                </ol>
              </Disclosure>
            )}
          </li>
        );
      })}
    </ol>
  );
}
