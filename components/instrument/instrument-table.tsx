import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimBar } from "@/components/charts/claim-bar";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { InstrumentItem } from "@/domain/view/instrument";
import type { TallyView } from "@/domain/view/shared";
import { InstrumentName } from "./instrument-name";
import { StageMark } from "./stage-mark";

interface Props {
  instruments: readonly InstrumentItem[];
  caption: ReactNode;
  isCaptionHidden?: boolean;
  /** On a country's page the country is left out. */
  isInCountry?: boolean;
  sort?: { href: string; sorted: "ascending" | "descending" };
}

/** Instruments with their stage, their days and how far their measures have come. */
export function InstrumentTable({ instruments, caption, isCaptionHidden, isInCountry, sort }: Props) {
  const t = useTranslations("instrument");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  return (
    <DataTable
      caption={caption}
      isCaptionHidden={isCaptionHidden}
      columns={[
        {
          key: "instrument",
          header: t("columns.instrument"),
          cell: (instrument) => (
            <div className="max-w-prose font-normal sm:min-w-64">
              <InstrumentName instrument={instrument} nativeLanguage={instrument.country.nativeLanguage} />
              <div className="mt-1 text-xs text-ink-soft">
                {kinds(instrument.kind)}
                {!isInCountry && (
                  <>
                    {" · "}
                    <LocalisedText text={instrument.country.name} isUnmarked />
                  </>
                )}
                {!instrument.isPublished && (
                  <>
                    {" "}
                    <Chip tone="alert">{t("unpublished")}</Chip>
                  </>
                )}
              </div>
            </div>
          ),
        },
        {
          key: "stage",
          header: t("columns.stage"),
          cell: (instrument) => <StageMark instrument={instrument} />,
        },
        {
          key: "adopted",
          header: t("columns.adopted"),
          sortHref: sort?.href,
          sorted: sort?.sorted,
          cell: ({ adoptedOn, signedOn }) => {
            const day = adoptedOn ?? signedOn;
            return day ? (
              <PartialDay value={day} />
            ) : (
              <span className="text-sm text-ink-soft">{t("dayUnknown")}</span>
            );
          },
        },
        {
          key: "measures",
          header: t("columns.measures"),
          cell: ({ tally }) => <MeasuresBar tally={tally} />,
        },
      ]}
      rows={instruments}
      rowKey={({ id }) => id}
    />
  );
}

export function MeasuresBar({ tally }: { tally: TallyView }) {
  const t = useTranslations("instrument");
  if (tally.measureCount === 0) return <span className="text-sm text-ink-soft">{t("noMeasures")}</span>;
  return (
    <div className="min-w-36">
      <ClaimBar
        claimedCompleted={tally.claims.completed}
        inProgress={tally.claims.in_progress}
        blocked={tally.claims.blocked}
        verifiedComplete={tally.findings.complete}
        total={tally.measureCount}
        isCompact
      />
    </div>
  );
}
