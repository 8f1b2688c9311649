import { useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { DataTable } from "@/components/ui/data-table";
import type { CriterionView } from "@/domain/view/comparison";
import { Said } from "./said";

interface Props {
  countryCode: string;
  lifts: readonly { criterion: CriterionView; value: 0 | 1 }[];
}

/** What is answered with 0 or 1, and what the next step of its scale asks for. */
export function LiftList({ countryCode, lifts }: Props) {
  const t = useTranslations("comparison.profile");
  const pillars = useTranslations("vocabulary.pillars");
  if (lifts.length === 0) return <p className="text-ink-soft">{t("liftNone")}</p>;
  return (
    <DataTable
      caption={t("lift")}
      isCaptionHidden
      columns={[
        {
          key: "criterion",
          header: t("criterion"),
          cell: ({ criterion: { code, pillar, question } }) => (
            <div className="max-w-prose font-normal sm:min-w-64">
              <p className="kicker">
                <DatedLink href={`/compare/${code.toLowerCase()}/${countryCode.toLowerCase()}`}>
                  {code}
                </DatedLink>{" "}
                · {pillars(pillar)}
              </p>
              <LocalisedText text={question} isUnmarked />
            </div>
          ),
        },
        {
          key: "now",
          header: t("now"),
          cell: ({ criterion: { scale }, value }) => (
            <>
              <Said cell={{ value, absence: null }} />
              <p className="text-xs text-ink-soft">
                <LocalisedText text={scale[value]} isUnmarked />
              </p>
            </>
          ),
        },
        {
          key: "next",
          header: t("nextStep"),
          cell: ({ criterion: { scale }, value }) => (
            <LocalisedText text={scale[value === 0 ? 1 : 2]} isUnmarked />
          ),
        },
      ]}
      rows={lifts}
      rowKey={({ criterion }) => criterion.code}
    />
  );
}
