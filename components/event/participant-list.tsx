import { useTranslations } from "next-intl";
import { PlainText } from "@/components/layout/plain-text";
import { OrganisationName } from "@/components/organisation/organisation-name";
import type { Choice } from "@/components/ui/select";
import type { EventView } from "@/domain/view/advice";

interface Props extends Pick<EventView, "participants"> {
  countries: readonly Choice[];
}

/** Who took part by role, as the source names them in an official one. */
export function ParticipantList({ participants, countries }: Props) {
  const t = useTranslations("event");
  if (participants.length === 0) return <p className="max-w-prose text-ink-soft">{t("noParticipants")}</p>;
  return (
    <ul className="grid gap-x-10 border-t border-rule sm:grid-cols-2">
      {participants.map(({ name, role, countryCode, organisation }) => (
        <li key={`${role} ${name}`} className="border-b border-rule py-3">
          <div className="font-semibold">
            <PlainText>{role}</PlainText>
          </div>
          <div className="text-sm text-ink-soft">
            {[name, countries.find(({ value }) => value === countryCode)?.label].filter(Boolean).join(" · ")}
          </div>
          {organisation && <OrganisationName organisation={organisation} />}
        </li>
      ))}
    </ul>
  );
}
