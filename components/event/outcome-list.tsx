import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { OrganisationName } from "@/components/organisation/organisation-name";
import type { EventView } from "@/domain/view/advice";

/** What came of an event; an outcome with an owner and a day is a task. */
export function OutcomeList({ outcomes }: Pick<EventView, "outcomes">) {
  const t = useTranslations("event");
  if (outcomes.length === 0) return <p className="max-w-prose text-ink-soft">{t("noOutcomes")}</p>;
  return (
    <ol className="max-w-[52rem] border-t border-rule">
      {outcomes.map(({ id, text, owner, dueOn }) => (
        <li key={id} className="border-b border-rule py-3">
          <PlainText>{text}</PlainText>
          <div className="text-sm text-ink-soft">
            {t("owner")}: {owner ? <OrganisationName organisation={owner} /> : t("ownerMissing")} · {t("due")}
            : {dueOn ? <PartialDay value={dueOn} /> : t("dueMissing")}
          </div>
        </li>
      ))}
    </ol>
  );
}
