import { useLocale, useTranslations } from "next-intl";
import { ClaimBar } from "@/components/charts/claim-bar";
import { ClaimGlyph, FindingGlyph } from "@/components/measure/state-glyph";
import { DataTable } from "@/components/ui/data-table";
import { formatPercent } from "@/lib/format/number";
import { progressExample } from "../_examples";
import { Rule } from "./rule";

export function ProgressRule() {
  const t = useTranslations("methodology");
  const measure = useTranslations("measure");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { plan, tally, claimedPercent, verifiedPercent } = progressExample;
  const percent = (value: number | null) => (value === null ? t("nothing") : formatPercent(value, locale));
  return (
    <Rule part="progress">
      <DataTable
        caption={t("progress.caption")}
        columns={[
          { key: "number", header: t("progress.number"), cell: ({ number }) => number },
          {
            key: "claim",
            header: t("progress.claim"),
            cell: ({ claim }) => (
              <span className="inline-flex items-center gap-2">
                <ClaimGlyph claim={claim} />
                {claim ? words(`claims.${claim}`) : measure("noClaim")}
              </span>
            ),
          },
          {
            key: "finding",
            header: t("progress.finding"),
            cell: ({ finding }) => (
              <span className="inline-flex items-center gap-2">
                <FindingGlyph finding={finding} />
                {finding ? words(`findings.${finding}`) : measure("noFinding")}
              </span>
            ),
          },
          { key: "state", header: t("progress.state"), cell: ({ state }) => words(`measureStates.${state}`) },
        ]}
        rows={plan}
        rowKey={({ number }) => `${number}`}
      />
      <div className="mt-6">
        <ClaimBar
          claimedCompleted={tally.claims.completed}
          inProgress={tally.claims.in_progress}
          blocked={tally.claims.blocked}
          verifiedComplete={tally.findings.complete}
          total={tally.measureCount}
        />
      </div>
      <p className="mt-4 max-w-prose">
        {t("progress.result", {
          counted: tally.measureCount,
          left: tally.cancelledCount,
          claimed: tally.claims.completed,
          verified: tally.findings.complete,
          claimedPercent: percent(claimedPercent),
          verifiedPercent: percent(verifiedPercent),
        })}
      </p>
    </Rule>
  );
}
