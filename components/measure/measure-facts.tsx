import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { PartialDay } from "@/components/layout/partial-day";
import { OrganisationName } from "@/components/organisation/organisation-name";
import { Chip } from "@/components/ui/chip";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import type { MeasureView } from "@/domain/view/measure";
import { DueMark } from "./due-mark";

/** Who must do it, by when, under what number, and how sure we are of the wording. */
export function MeasureFacts({ measure }: { measure: MeasureView }) {
  const t = useTranslations("measure.facts");
  const words = useTranslations("vocabulary");
  const { bodies, country, instrument, moveCount, originalDueOn, dueOn } = measure;
  const bodiesOf = (role: "lead" | "support", none: string) => {
    const some = bodies.filter((body) => body.role === role);
    if (some.length === 0) return <span className="text-ink-soft">{none}</span>;
    return (
      <ul>
        {some.map((body) => (
          <li key={body.id}>
            <OrganisationName organisation={body} nativeLanguage={country.nativeLanguage} />
            {body.untilOn && (
              <span className="text-mark">
                {" "}
                {t("bodyUntil")} <PartialDay value={body.untilOn} />
              </span>
            )}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <DefinitionList
      items={[
        { label: t("leads"), value: bodiesOf("lead", t("noLead")) },
        { label: t("supports"), value: bodiesOf("support", t("noSupport")) },
        {
          label: t("due"),
          value: (
            <>
              <DueMark due={measure} />
              {moveCount > 0 && (
                <span className="block text-sm text-ink-soft">
                  {t("moved", { count: moveCount })}
                  {originalDueOn && originalDueOn !== dueOn && (
                    <>
                      {" "}
                      {t("originally")} <PartialDay value={originalDueOn} />
                    </>
                  )}{" "}
                  <Link href="#deadlines">{t("ledger")}</Link>
                </span>
              )}
            </>
          ),
        },
        {
          label: t("number"),
          value: measure.number ? (
            <>
              {measure.number}
              {!measure.isNumberOfficial && (
                <span className="block text-sm text-ink-soft">{t("numberUnofficial")}</span>
              )}
            </>
          ) : (
            <span className="text-ink-soft">{t("noNumber")}</span>
          ),
        },
        {
          label: t("instrument"),
          value: <InstrumentName instrument={instrument} nativeLanguage={country.nativeLanguage} />,
        },
        {
          label: t("pillars"),
          value:
            measure.pillars.length > 0 ? (
              measure.pillars.map((pillar) => words(`pillars.${pillar}`)).join(", ")
            ) : (
              <span className="text-ink-soft">{t("noPillar")}</span>
            ),
        },
        { label: t("confidence"), value: words(`confidences.${measure.confidence}`) },
        {
          label: t("state"),
          value: measure.state === "active" ? null : <Chip>{words(`measureStates.${measure.state}`)}</Chip>,
        },
      ]}
    />
  );
}
