import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Cited } from "@/components/source/cited";
import { DefinitionList } from "@/components/ui/definition-list";
import type { OrganisationView } from "@/domain/view/organisation";
import { OrganisationName } from "./organisation-name";

/** What a body is for, since when, whom it followed and who followed it. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationView }) {
  const t = useTranslations("organisation");
  const { country, role, acronym, name, sinceOn, untilOn, successor, predecessors } = organisation;
  const day = (on: string | null) => (on ? <PartialDay value={on} /> : null);
  const unknown = <span className="text-ink-soft">{t("dayUnknown")}</span>;
  return (
    <DefinitionList
      items={[
        {
          label: t("role"),
          value: role ? (
            <div className="max-w-prose">
              <PlainText>{role}</PlainText>
            </div>
          ) : (
            <span className="text-ink-soft">{t("noRole")}</span>
          ),
        },
        {
          label: t("ownName"),
          value: name.native ? <span lang={country?.nativeLanguage ?? undefined}>{name.native}</span> : null,
        },
        { label: t("acronym"), value: acronym },
        { label: t("since"), value: day(sinceOn) ?? unknown },
        { label: t("until"), value: day(untilOn) },
        {
          label: t("predecessors"),
          value:
            predecessors.length > 0 ? (
              <ul>
                {predecessors.map((each) => (
                  <li key={each.id}>
                    <OrganisationName organisation={each} nativeLanguage={country?.nativeLanguage} />
                  </li>
                ))}
              </ul>
            ) : null,
        },
        {
          label: t("successor"),
          value: successor ? (
            <OrganisationName organisation={successor} nativeLanguage={country?.nativeLanguage} />
          ) : null,
        },
        {
          label: t("known"),
          value: <Cited citations={organisation.citations} confidence={organisation.confidence} />,
        },
      ]}
    />
  );
}
