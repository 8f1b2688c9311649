import { useTranslations } from "next-intl";
import { EventName } from "@/components/event/event-name";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { OrganisationName } from "@/components/organisation/organisation-name";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { type Action, type Actor, countriesFor } from "@/domain/permissions";
import type { TaskView } from "@/domain/view/advice";

const forms: { action: Action; key: "event" | "practice" | "recommendation"; href: string }[] = [
  { action: "event.enter", key: "event", href: "/work/events/new" },
  { action: "practice.enter", key: "practice", href: "/work/practices/new" },
  { action: "recommendation.enter", key: "recommendation", href: "/work/recommendations/new" },
];

interface Props {
  tasks: readonly TaskView[];
  undated: readonly TaskView[];
  actor: Actor;
}

/** What was asked, discussed and shown: the forms for it, and the tasks that came of events. */
export function Followed({ tasks, undated, actor }: Props) {
  const t = useTranslations("event");
  const allowed = forms.filter(({ action }) => countriesFor(actor, action).length > 0);
  if (allowed.length === 0) return null;
  return (
    <Section title={t("work.title")} aside={tasks.length > 0 ? t("work.explain") : undefined}>
      <Tasks tasks={tasks} />
      {undated.length > 0 && (
        <>
          <h3 className="font-semibold">{t("work.undated")}</h3>
          <p className="text-sm text-ink-soft">{t("work.undatedExplain")}</p>
          <Tasks tasks={undated} />
        </>
      )}
      <ul className="flex flex-wrap gap-x-8 gap-y-1">
        {allowed.map(({ key, href }) => (
          <li key={key}>
            <Link href={href} className="inline-block py-1">
              {t(`enter.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Tasks({ tasks }: Pick<Props, "tasks">) {
  const t = useTranslations("event");
  const time = useTranslations("time");
  if (tasks.length === 0) return null;
  return (
    <ul className="mt-2 mb-4 border-t border-rule">
      {tasks.map(({ id, text, owner, dueOn, isOverdue, event }) => (
        <li
          key={id}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <PlainText>{text}</PlainText>
            <div className="text-sm text-ink-soft">
              <EventName event={event} />
            </div>
          </div>
          <div className="text-sm">
            <div className="flex flex-wrap gap-x-2">
              {dueOn && <PartialDay value={dueOn} />}
              {isOverdue && <Chip tone="alert">{time("overdue")}</Chip>}
            </div>
            <div className="text-ink-soft">
              {owner ? <OrganisationName organisation={owner} /> : t("ownerMissing")}
            </div>
            <Link
              href={`/work/events/${encodeURIComponent(event.id)}/outcomes/${encodeURIComponent(id)}`}
              className="inline-block py-1"
            >
              {t("settle")}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
