import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { Section } from "@/components/layout/section";
import { addressWith, type Query, queryPairs } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { listExportsToApprove, listOwnExports } from "@/db/queries/exports";
import { countriesOf } from "@/domain/permissions";
import { exportFormats, exportNames } from "@/lib/api/exports/file-name";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../_choices";
import { orNotFound, scopeToday } from "../_reading";
import { approveByForm, cancelByForm, requestByForm } from "./_actions";
import { ExportTable } from "./_components/export-table";
import { RefreshWhile } from "./_components/refresh-while";

const path = "/exports";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exportJobs");
  return { title: t("title"), robots: { index: false } };
}

/** Files that are too large to wait for: asked for here, made in the background, kept for a week. */
export default async function ExportsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, actor] = [await searchParams, await requireActor(path)];
  const scope = scopeToday(actor);
  const now = new Date().toISOString();
  const one = (name: string) => [query[name]].flat().at(-1);
  const [t, navigation, problem, countries] = await Promise.all([
    getTranslations("exportJobs"),
    getTranslations("layout.navigation"),
    getTranslations("problem.titles"),
    countryChoices(scope, ({ isTracked }) => isTracked),
  ]);
  const cursor = one("cursor");
  const own = await orNotFound(listOwnExports(scope.reader, actor.userId, now, { cursor, limit: 50 }));
  const toApprove = await listExportsToApprove(scope.reader, actor, now);
  const listName = (name: string) => {
    const key = (name === "comparison" ? "compare" : name) as Parameters<typeof navigation>[0];
    return t.has(`lists.${name}` as Parameters<typeof t>[0])
      ? t(`lists.${name}` as Parameters<typeof t>[0])
      : navigation.has(key)
        ? navigation(key)
        : name;
  };
  const nameOf = (file: string) => {
    const [name = "", ending = ""] = file.split(".");
    return `${listName(name)} (${ending.toUpperCase()})`;
  };
  const choices = (values: readonly string[], labelOf: (value: string) => string) =>
    values.map((value) => ({ value, label: labelOf(value) }));
  const filters = Object.fromEntries(
    queryPairs(query).filter(([name]) => !["list", "format", "country", "cursor", "language"].includes(name)),
  );
  const isRunning = own.data.some(({ state }) => state === "waiting" || state === "running");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <RefreshWhile isOn={isRunning} />
      <Section title={t("own")}>
        {own.data.length > 0 ? (
          <>
            <ExportTable caption={t("own")} files={own.data} nameOf={nameOf} cancel={cancelByForm} />
            {own.page.next && (
              <Pagination
                shownCount={own.data.length}
                totalCount={own.data.length}
                nextHref={addressWith(path, {}, { cursor: own.page.next })}
                firstHref={cursor ? path : null}
              />
            )}
          </>
        ) : (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        )}
      </Section>
      {toApprove.length > 0 && (
        <Section title={t("toApprove")}>
          <p className="mb-4 max-w-prose">{t("toApproveText")}</p>
          <ExportTable caption={t("toApprove")} files={toApprove} nameOf={nameOf} approve={approveByForm} />
        </Section>
      )}
      <Section title={t("make")}>
        {Object.keys(filters).length > 0 && (
          <p className="mb-4">{t("withFilters", { filters: new URLSearchParams(filters).toString() })}</p>
        )}
        <ActionForm
          action={requestByForm}
          hidden={Object.fromEntries(Object.entries(filters).map(([name, value]) => [`sent.${name}`, value]))}
          fields={[
            {
              kind: "select",
              name: "list",
              label: t("list"),
              choices: choices(exportNames, listName),
              defaultValue: one("list") ?? "measures",
            },
            {
              kind: "select",
              name: "format",
              label: t("format"),
              choices: choices(exportFormats, (value) => value.toUpperCase()),
              defaultValue: one("format") ?? "xlsx",
            },
            {
              kind: "select",
              name: "country",
              label: t("country"),
              emptyLabel: t("everyCountry"),
              choices: countries,
              defaultValue: one("country"),
            },
            ...(countriesOf(actor).length > 0
              ? [
                  {
                    kind: "select" as const,
                    name: "unpublished",
                    label: t("contents"),
                    hint: t("contentsHint"),
                    emptyLabel: t("publishedOnly"),
                    choices: [{ value: "true", label: t("withUnpublished") }],
                  },
                ]
              : []),
          ]}
          submit={t("ask")}
          errorTitle={problem("invalid")}
        />
      </Section>
    </>
  );
}
