import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Slipped, SlippingView } from "@/db/queries/slipping";
import type { Actor } from "@/domain/permissions";
import { MeasureList } from "./measure-list";

interface Props {
  actor: Actor;
  slipping: SlippingView;
}

const shown = 5;

/** For managers: what nobody leads, and what was put off. */
export function Slipping({ actor, slipping: { withoutLead, slipped } }: Props) {
  const t = useTranslations("work");
  const byMeasure = new Map(slipped.map((each) => [each.measure.id, each]));
  return (
    <>
      <Section title={t("withoutLead")} aside={t("withoutLeadExplain")}>
        {withoutLead.length === 0 ? (
          <EmptyState title={t("allLed")} />
        ) : (
          <MeasureList actor={actor} measures={withoutLead.slice(0, shown)} />
        )}
      </Section>
      <Section title={t("slipped")} aside={t("slippedExplain")}>
        {slipped.length === 0 ? (
          <EmptyState
            title={t("noneSlipped")}
            action={
              <LinkButton tone="secondary" href="/work/measures">
                {t("chooseMeasure")}
              </LinkButton>
            }
          >
            {t("noneSlippedExplain")}
          </EmptyState>
        ) : (
          <MeasureList
            actor={actor}
            measures={slipped.slice(0, shown).map(({ measure }) => measure)}
            reasonOf={({ id, dueOn }) => {
              const entry = byMeasure.get(id);
              return entry && <Moved entry={entry} dueOn={dueOn} />;
            }}
          />
        )}
      </Section>
    </>
  );
}

function Moved({ entry, dueOn }: { entry: Slipped; dueOn: string | null }) {
  const t = useTranslations("work");
  const reasons = useTranslations("vocabulary.deadlineReasons");
  return (
    <>
      <p className="font-semibold">{reasons(entry.reason)}</p>
      {entry.originalOn && (
        <p>
          {t("from")} <PartialDay value={entry.originalOn} />
        </p>
      )}
      {dueOn && (
        <p>
          {t("to")} <PartialDay value={dueOn} />
        </p>
      )}
    </>
  );
}
