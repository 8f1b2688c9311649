import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { MeasuresBar } from "@/components/instrument/instrument-table";
import { StageMark } from "@/components/instrument/stage-mark";
import { LocalisedText } from "@/components/layout/localised-text";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { type Actor, can } from "@/domain/permissions";
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
        {
          key: "actions",
          header: t("columns.actions"),
          cell: (each) => <InstrumentActions actor={actor} instrument={each} />,
        },
      ]}
    />
  );
}

function InstrumentActions({ actor, instrument }: { actor: Actor; instrument: InstrumentItem }) {
  const t = useTranslations("work.actions");
  const subject = { countryCode: instrument.countryCode };
  const root = `/work/instruments/${encodeURIComponent(instrument.id)}`;
  const actions = [
    can(actor, "milestone.log", subject) && { path: "milestone", key: "milestone" as const },
    can(actor, "measure.enter", subject) && { path: "measures/new", key: "measure" as const },
    !instrument.isPublished &&
      can(actor, "instrument.publish", subject) && { path: "publish", key: "publish" as const },
  ].filter((each) => each !== false);
  return (
    <ul className="text-sm">
      {actions.map(({ path, key }) => (
        <li key={key}>
          <Link href={`${root}/${path}`} className="inline-block py-0.5">
            {t(key)}
            <span className="sr-only"> ({instrument.number ?? instrument.id})</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
