import { useTranslations } from "next-intl";
import { PlainText } from "@/components/layout/plain-text";
import { TopicLinks } from "@/components/library/topic-links";
import { Cited } from "@/components/source/cited";
import type { ProvisionView } from "@/domain/view/instrument";
import type { TopicRef } from "@/domain/view/topic";

interface Props {
  provisions: readonly ProvisionView[];
  /** The topics of the library a provision stands under. */
  topicsOf: (provision: ProvisionView) => readonly TopicRef[];
}

/** The articles of an instrument as they are listed; where the wording itself is not held, that is said. */
export function ProvisionList({ provisions, topicsOf }: Props) {
  const t = useTranslations("instrument.provisions");
  if (provisions.length === 0) return <p className="max-w-prose text-ink-soft">{t("none")}</p>;
  return (
    <>
      {provisions.every(({ body }) => !body) && (
        <p className="mb-4 max-w-prose text-sm text-ink-soft">{t("noText")}</p>
      )}
      <ol className="border-t border-rule">
        {provisions.map((provision) => (
          <li
            key={provision.id}
            className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[10rem_1fr]"
          >
            <div className="text-sm leading-7 text-ink-soft">
              {provision.number ? <PlainText>{provision.number}</PlainText> : t("noNumber")}
            </div>
            <div className="max-w-prose">
              {provision.heading && (
                <h3 className="text-base leading-7">
                  <PlainText language={provision.language}>{provision.heading}</PlainText>
                </h3>
              )}
              {provision.summary && (
                <div className="text-sm">
                  <PlainText>{provision.summary}</PlainText>
                </div>
              )}
              {provision.body && (
                <div>
                  <PlainText language={provision.language}>{provision.body}</PlainText>
                </div>
              )}
              <TopicLinks topics={topicsOf(provision)} />
              {provision.citations.length > 0 && (
                <Cited citations={provision.citations} confidence={provision.confidence} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
