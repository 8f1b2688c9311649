import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import { callReasons } from "@/domain/figures/calls";
import { type FigureDefinition, figures } from "@/domain/figures/catalogue";
import { methodEdition } from "@/domain/figures/edition";
import { figureTexts } from "@/lib/api/dashboard/figure-words";
import type { DashboardWords } from "@/lib/api/dashboard/words";

/** Every figure of the dashboards as it is defined, from the one list the pages, exports and the API read. */
export function FiguresRule({ words }: { words: DashboardWords }) {
  const t = useTranslations("dashboard");
  const m = useTranslations("dashboard.method");
  const rows = figures.map((figure) => ({ figure, ...figureTexts(figure, words, null) }));
  return (
    <Section id="figures" title={m("title")}>
      <p className="max-w-prose">{m("text", { edition: methodEdition })}</p>
      <div className="mt-6">
        <DataTable
          caption={m("title")}
          isCaptionHidden
          columns={[
            { key: "figure", header: m("figure"), cell: ({ name }) => name },
            { key: "sentence", header: m("sentence"), cell: ({ sentence }) => sentence },
            { key: "outOf", header: m("outOf"), cell: ({ figure }) => wholeOf(figure) },
            { key: "excluded", header: m("excluded"), cell: ({ figure }) => excludedOf(figure) },
          ]}
          rows={rows}
          rowKey={({ figure }) => figure.key}
        />
      </div>
      <h3 className="mt-8">{m("calls.title")}</h3>
      <p className="max-w-prose">{m("calls.text")}</p>
      <ol className="mt-3 max-w-prose list-decimal space-y-1 pl-6">
        {callReasons.map((reason) => (
          <li key={reason}>{m(`calls.reasons.${reason}`)}</li>
        ))}
      </ol>
    </Section>
  );

  function wholeOf({ whole }: FigureDefinition) {
    return whole === "measures" || whole === "due" || whole === "first-due" || whole === "slips"
      ? m(`wholes.${whole}`)
      : t("outOf.none");
  }

  function excludedOf({ group, rows: kind }: FigureDefinition) {
    if (kind === "slip") return t("excluded.slips");
    return group === "measures" || group === "claimed" || group === "found"
      ? m("excludedRules.measures")
      : t(`excluded.${group}`);
  }
}
