import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { SuccessionForm } from "@/components/organisation/succession-form";
import { getOrganisation } from "@/db/queries/organisations";
import { Cached } from "@/lib/client/cached";
import { bodiesRead } from "@/lib/client/reads";
import { requireActor } from "@/lib/session/current";
import { bodiesToChoose } from "../../../../_choices";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { succeedByForm } from "./_actions";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.succession");
  return { title: t("title"), robots: { index: false } };
}

/** A body was renamed or merged: which one goes on with its open measures. */
export default async function SuccessionPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/organisations/${encodeURIComponent(id)}/successor`);
  const scope = scopeToday(actor);
  const body = await orNotFound(getOrganisation(scope, id));
  requireAllowed(actor, "organisation.succeed", { countryCode: body.country?.code ?? null });
  const country = body.country?.code ?? "international";
  const t = await getTranslations("forms.succession");
  const bodies = await bodiesToChoose(scope, country);
  const reads = Object.entries(bodies).map(([code, data]) => ({
    queryKey: bodiesRead(code).queryKey,
    data: data.filter((each) => each.id !== id),
  }));
  return (
    <>
      <PageHeader
        kicker={<LocalisedText text={body.name} nativeLanguage={body.country?.nativeLanguage} isUnmarked />}
        title={t("title")}
      />
      <Cached reads={reads}>
        <ClientMessages namespaces={["forms", "time"]}>
          <SuccessionForm
            organisation={{ id, rowVersion: body.rowVersion }}
            country={country}
            posting={{ action: succeedByForm, of: id, key: crypto.randomUUID() }}
          />
        </ClientMessages>
      </Cached>
    </>
  );
}
