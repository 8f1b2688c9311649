import { useLocale, useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { DataTable } from "@/components/ui/data-table";
import { formatPartialDate } from "@/lib/format/day";
import { stageExample } from "../_examples";
import { Rule } from "./rule";

export function StageRule() {
  const t = useTranslations("methodology");
  const words = useTranslations("vocabulary");
  const instrument = useTranslations("instrument");
  const locale = useLocale();
  const { ladder, askedOn, stands, later } = stageExample;
  const sentence = (day: string, at: typeof stands) =>
    t("stages.result", {
      day: formatPartialDate(day, locale),
      stage: at ? words(`stages.${at.stage}`) : instrument("noStage"),
    });
  return (
    <Rule part="stages">
      <DataTable
        caption={t("stages.caption")}
        columns={[
          { key: "stage", header: t("stages.stage"), cell: ({ stage }) => stage && words(`stages.${stage}`) },
          { key: "kind", header: t("stages.kind"), cell: ({ kind }) => words(`milestoneKinds.${kind}`) },
          {
            key: "day",
            header: t("stages.day"),
            cell: ({ happenedOn }) => <PartialDay value={happenedOn} />,
          },
        ]}
        rows={ladder}
        rowKey={({ happenedOn }) => happenedOn}
      />
      <p className="mt-4 max-w-prose">
        {sentence(askedOn, stands)} {sentence(later.askedOn, later.stands)}
      </p>
    </Rule>
  );
}
