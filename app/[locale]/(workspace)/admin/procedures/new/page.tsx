import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DrawProcedureForm } from "@/components/draft/draw-procedure-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import type { Query } from "@/components/ui/address";
import { proceduresOf } from "@/db/queries/procedures";
import { pickText } from "@/domain/localised";
import { AdminRooms } from "../../_components/admin-rooms";
import { administratorScope, grantChoices } from "../../_data";
import { drawByForm } from "../_actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.procedures");
  return { title: t("draw"), robots: { index: false } };
}

export default async function DrawProcedurePage({ searchParams }: { searchParams: Promise<Query> }) {
  const scope = await administratorScope("/admin/procedures/new", "procedure.draw");
  const [locale, query, t, { countries }] = await Promise.all([
    getLocale(),
    searchParams,
    getTranslations("admin.procedures"),
    grantChoices(scope),
  ]);
  const code = String([query.country].flat().at(-1) ?? "");
  const from = (await proceduresOf(scope, [code]))(code);
  const start = {
    countryCode: code,
    legislature: from?.legislature ?? "bicameral",
    ...Object.fromEntries(
      (from?.steps ?? []).flatMap(({ stage, name, actor }, at) => [
        [`steps.${at}.stage`, stage],
        [`steps.${at}.name`, name.native ?? pickText(name, locale, from?.country.nativeLanguage).text],
        [`steps.${at}.actor`, actor ? pickText(actor, locale, from?.country.nativeLanguage).text : ""],
      ]),
    ),
  };
  return (
    <>
      <AdminRooms current="procedures" />
      <PageHeader title={t("draw")} lead={t("drawLead")} />
      <ClientMessages namespaces={["forms", "time", "vocabulary", "admin"]}>
        <DrawProcedureForm
          countries={countries}
          start={start}
          posting={{ action: drawByForm, of: "", key: crypto.randomUUID() }}
        />
      </ClientMessages>
    </>
  );
}
