import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import type { OrganisationRef } from "@/domain/view/shared";

interface Props {
  organisation: Pick<OrganisationRef, "id" | "name">;
  nativeLanguage?: string | null;
}

/** Name of a body, leading to its page. */
export function OrganisationName({ organisation, nativeLanguage }: Props) {
  return (
    <DatedLink href={`/organisations/${encodeURIComponent(organisation.id)}`} className="inline-block py-0.5">
      <LocalisedText text={organisation.name} nativeLanguage={nativeLanguage} isUnmarked />
    </DatedLink>
  );
}
