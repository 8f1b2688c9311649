import { useTranslations } from "next-intl";
import type { z } from "zod";
import { PartialDay } from "@/components/layout/partial-day";
import { OrganisationName } from "@/components/organisation/organisation-name";
import type { BodyOfCountry } from "@/domain/view/country";
import { type OrganisationKind, organisationKinds } from "@/domain/vocabulary";

type Body = z.infer<typeof BodyOfCountry>;

interface Props {
  bodies: readonly Body[];
  nativeLanguage: string | null;
}

/** The bodies of a State by kind; those that ended name the one that took their place. */
export function BodyList({ bodies, nativeLanguage }: Props) {
  const kinds = useTranslations("vocabulary.organisationKinds");
  const present = organisationKinds.filter((kind: OrganisationKind) =>
    bodies.some((body) => body.kind === kind),
  );
  return (
    <dl className="border-t border-rule">
      {present.map((kind) => (
        <div key={kind} className="grid gap-x-8 border-b border-rule py-3 sm:grid-cols-[14rem_1fr]">
          <dt className="text-sm leading-7 text-ink-soft">{kinds(kind)}</dt>
          <dd>
            <ul className="space-y-1">
              {bodies
                .filter((body) => body.kind === kind)
                .map((body) => (
                  <li key={body.id}>
                    <OrganisationName organisation={body} nativeLanguage={nativeLanguage} />
                    {body.acronym && <span className="text-ink-soft"> ({body.acronym})</span>}
                    <Life body={body} bodies={bodies} nativeLanguage={nativeLanguage} />
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Life({ body, bodies, nativeLanguage }: { body: Body } & Props) {
  const t = useTranslations("country.bodies");
  const successor = body.successorId && bodies.find(({ id }) => id === body.successorId);
  if (!body.sinceOn && !body.untilOn && !successor) return null;
  return (
    <span className="block text-xs text-ink-soft">
      {body.sinceOn && (
        <>
          {t("since")} <PartialDay value={body.sinceOn} />
        </>
      )}
      {body.sinceOn && body.untilOn && ", "}
      {body.untilOn && (
        <>
          {t("until")} <PartialDay value={body.untilOn} />
        </>
      )}
      {successor && (
        <>
          {(body.sinceOn || body.untilOn) && "; "}
          {t("then")} <OrganisationName organisation={successor} nativeLanguage={nativeLanguage} />
        </>
      )}
    </span>
  );
}
