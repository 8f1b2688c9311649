import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Action, type Actor, can } from "@/domain/permissions";

interface Props {
  actor: Actor;
  event: { id: string; countryCode: string };
}

/** What this person may add to an event, as links to the forms. */
export function EventActions({ actor, event: { id, countryCode } }: Props) {
  const t = useTranslations("event.actions");
  const own = encodeURIComponent(id);
  const about = `country=${countryCode}&event=${own}`;
  const forms: { action: Action; key: "outcome" | "practice" | "recommendation"; href: string }[] = [
    { action: "outcome.add", key: "outcome", href: `/work/events/${own}/outcomes/new` },
    { action: "practice.enter", key: "practice", href: `/work/practices/new?${about}` },
    { action: "recommendation.enter", key: "recommendation", href: `/work/recommendations/new?${about}` },
  ];
  const allowed = forms.filter(({ action }) => can(actor, action, { countryCode }));
  if (allowed.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5">
      {allowed.map(({ key, href }) => (
        <li key={key}>
          <Link href={href} className="inline-block py-1">
            {t(key)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
