import { useLocale, useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { DraftItem } from "@/domain/view/draft";
import { formatCount } from "@/lib/format/number";
import { DraftMarks } from "./draft-marks";

interface Props {
  drafts: readonly DraftItem[];
  caption: string;
  sort: { href: string; sorted: "ascending" | "descending" };
}

/** Drafts with where each stands, for how long, and what comes next and who moves. */
export function DraftTable({ drafts, caption, sort }: Props) {
  const t = useTranslations("draft");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        {
          key: "draft",
          header: t("columns.draft"),
          sortHref: sort.href,
          sorted: sort.sorted,
          cell: (draft) => <Name draft={draft} />,
        },
        { key: "stage", header: t("columns.stage"), cell: (draft) => <Stage draft={draft} /> },
        {
          key: "days",
          header: t("columns.days"),
          isNumeric: true,
          cell: ({ days, state }) =>
            state === "under_way" && days !== null ? (
              <span className="tabular">{formatCount(days, locale)}</span>
            ) : (
              <span className="text-sm text-ink-soft">
                {t(state === "under_way" ? "dayUnknown" : "done")}
              </span>
            ),
        },
        { key: "next", header: t("columns.next"), cell: (draft) => <Next draft={draft} /> },
      ]}
      rows={drafts}
      rowKey={({ id }) => id}
    />
  );
}

function Name({ draft }: { draft: DraftItem }) {
  const t = useTranslations("instrument");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  return (
    <div className="max-w-prose font-normal sm:min-w-64">
      <InstrumentName instrument={draft} nativeLanguage={draft.country.nativeLanguage} />
      <div className="mt-1 text-xs text-ink-soft">
        {kinds(draft.kind)}
        {" · "}
        <LocalisedText text={draft.country.name} isUnmarked />
        {!draft.isPublished && (
          <>
            {" "}
            <Chip tone="alert">{t("unpublished")}</Chip>
          </>
        )}
      </div>
    </div>
  );
}

function Stage({ draft }: { draft: DraftItem }) {
  const t = useTranslations("draft");
  const instrument = useTranslations("instrument");
  const stages = useTranslations("vocabulary.stages");
  const { stage, since, became } = draft;
  return (
    <div className="space-y-1">
      <div>
        {stage ? stages(stage) : <span className="text-sm text-ink-soft">{instrument("noStage")}</span>}
        {stage && (
          <span className="block text-xs text-ink-soft">
            {since ? <PartialDay value={since} /> : instrument("dayUnknown")}
          </span>
        )}
      </div>
      <DraftMarks draft={draft} />
      {became.map((law) => (
        <div key={law.id} className="text-sm">
          {t("became")} <InstrumentName instrument={law} isShort />
        </div>
      ))}
    </div>
  );
}

function Next({ draft }: { draft: DraftItem }) {
  const t = useTranslations("draft");
  const stages = useTranslations("vocabulary.stages");
  const { nextStep, nextMover, state } = draft;
  return (
    <div className="text-sm">
      {nextStep ? (
        <>
          {nextStep.nationalName ? (
            <PlainText>{nextStep.nationalName}</PlainText>
          ) : (
            nextStep.stage && stages(nextStep.stage)
          )}
          <span className="block text-xs text-ink-soft">
            {nextStep.happenedOn ? <PartialDay value={nextStep.happenedOn} /> : t("noPlannedDay")}
          </span>
        </>
      ) : (
        <span className="text-ink-soft">{t(state === "under_way" ? "nothingPlanned" : "done")}</span>
      )}
      {nextMover && (
        <span className="block">
          {t("whoMoves")}{" "}
          {nextMover.actor ? (
            <LocalisedText text={nextMover.actor} isUnmarked />
          ) : (
            nextMover.mover && t(`movers.${nextMover.mover}`)
          )}
        </span>
      )}
    </div>
  );
}
