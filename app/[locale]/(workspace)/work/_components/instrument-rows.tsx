import { useTranslations } from "next-intl";
import { InstrumentActions } from "@/components/instrument/instrument-actions";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { MeasuresBar } from "@/components/instrument/instrument-table";
import { StageMark } from "@/components/instrument/stage-mark";
import { LocalisedText } from "@/components/layout/localised-text";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { Actor } from "@/domain/permissions";
import type { InstrumentItem } from "@/domain/view/instrument";

interface Props {
  actor: Actor;
  instruments: readonly InstrumentItem[];
  caption: string;
}

/** Instruments with how far they are, claimed beside verified, and what this person may do with each. */
export function InstrumentRows({ actor, instruments, caption }: Props) {
  const t = useTranslations("work");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={instruments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "instrument",
          header: t("columns.instrument"),
          cell: (each) => (
            <div className="max-w-prose font-normal sm:min-w-64">
              <InstrumentName instrument={each} nativeLanguage={each.country.nativeLanguage} />
              <p className="text-xs text-ink-soft">
                <LocalisedText text={each.country.name} isUnmarked /> · {kinds(each.kind)}{" "}
                {!each.isPublished && <Chip tone="alert">{t("notPublic")}</Chip>}
              </p>
              <div className="text-sm">
                <InstrumentActions actor={actor} instrument={each} />
              </div>
            </div>
          ),
        },
        { key: "stage", header: t("columns.stage"), cell: (each) => <StageMark instrument={each} /> },
        {
          key: "measures",
          header: t("columns.measures"),
          cell: ({ tally }) => <MeasuresBar tally={tally} />,
        },
        {
          key: "overdue",
          header: t("columns.overdue"),
          isNumeric: true,
          cell: ({ tally }) => tally.overdueCount,
        },
      ]}
    />
  );
}
