import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { refusedQuery } from "@/domain/input/refused";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("refusedFile");
  return { title: t("title"), robots: { index: false } };
}

/** Why a file that a link leads to was not made, and what to do instead. */
export default async function RefusedFile({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = refusedQuery.safeParse(await searchParams);
  if (!asked.success) notFound();
  const { file, detail, faults, from, order } = asked.data;
  const [t, problem, filters] = await Promise.all([
    getTranslations("refusedFile"),
    getTranslations("problem"),
    getTranslations("dashboard.filters"),
  ]);
  const known = faults.filter(({ reason }) => problem.has(`fields.${reason}` as "fields.required"));
  const nameOf = (field: string) => {
    if (field === "on") return t("on");
    if (field === "file" && file) return file;
    return filters.has(field as "country") ? filters(field as "country") : field;
  };
  const why = `details.${detail}` as "details.not_found";
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="max-w-prose border-l-4 border-alert bg-alert-wash px-5 py-4">
        {known.length > 0 ? (
          <ul className="space-y-1">
            {known.map(({ field, reason, values }) => (
              <li key={`${field} ${reason}`}>
                <strong>{nameOf(field)}</strong>:{" "}
                {problem(`fields.${reason}` as "fields.required", values as never)}.
              </li>
            ))}
          </ul>
        ) : (
          <p>{problem(problem.has(why) ? why : "details.unexpected")}</p>
        )}
        {file && <p className="mt-2 text-sm text-ink-soft">{t("file", { file })}</p>}
      </div>
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        {detail === "unauthenticated" && <LinkButton href="/sign-in">{t("signIn")}</LinkButton>}
        {order && <LinkButton href={order}>{t("background")}</LinkButton>}
        {detail.startsWith("export_") && !order && <LinkButton href="/exports">{t("files")}</LinkButton>}
        <Link href={from ?? "/"} className="inline-block py-1">
          {t(from ? "back" : "home")}
        </Link>
      </p>
    </>
  );
}
