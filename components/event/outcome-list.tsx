import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { OrganisationName } from "@/components/organisation/organisation-name";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { OutcomeView } from "@/domain/view/advice";
import { SettlementMark } from "./settlement-mark";

interface Props {
  eventId: string;
  outcomes: readonly OutcomeView[];
  /** Whether each leads to the form that settles it. */
  maySettle?: boolean;
}

/** What came of an event and what became of that; an outcome with an owner and a day is a task. */
export function OutcomeList({ eventId, outcomes, maySettle }: Props) {
  const t = useTranslations("event");
  const time = useTranslations("time");
  if (outcomes.length === 0) return <p className="max-w-prose text-ink-soft">{t("noOutcomes")}</p>;
  return (
    <ol className="max-w-[52rem] border-t border-rule">
      {outcomes.map(({ id, text, owner, dueOn, agreedOn, isOverdue, settlement }) => (
        <li key={id} className="border-b border-rule py-3">
          <PlainText>{text}</PlainText>
          <div className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-soft">
            <span>
              {t("owner")}: {owner ? <OrganisationName organisation={owner} /> : t("ownerMissing")} ·{" "}
              {t("due")}: {dueOn ? <PartialDay value={dueOn} /> : t("dueMissing")}
              {agreedOn && (
                <>
                  {" · "}
                  {t("agreed")}: <PartialDay value={agreedOn} />
                </>
              )}
            </span>
            {isOverdue && <Chip tone="alert">{time("overdue")}</Chip>}
          </div>
          <SettlementMark settlement={settlement} />
          {maySettle && (
            <Link
              href={`/work/events/${encodeURIComponent(eventId)}/outcomes/${encodeURIComponent(id)}`}
              className="inline-block py-1 text-sm"
            >
              {t(settlement ? "settleAgain" : "settle")}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
