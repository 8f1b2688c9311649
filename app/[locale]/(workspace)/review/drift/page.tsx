import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Said } from "@/components/comparison/said";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { PartialDay } from "@/components/layout/partial-day";
import { addressWith, type Query } from "@/components/ui/address";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { listDrift } from "@/db/queries/drift";
import type { DriftItem } from "@/domain/view/assessment";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../_reading";
import { ReviewRooms } from "../_components/review-rooms";

const path = "/review/drift";
const pageLimit = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("assessment.drift");
  return { title: t("title"), robots: { index: false } };
}

/** Where the same evidence was read differently for several States. */
export default async function DriftPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await requireActor(addressWith(path, query));
  const cursor = [query.cursor].flat().at(-1);
  const { data, page } = await orNotFound(listDrift(scopeToday(actor), { cursor, limit: pageLimit }));
  const t = await getTranslations("assessment.drift");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ReviewRooms here={path} isReviewer />
      {data.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneExplain")}</EmptyState>
      ) : (
        <div className="space-y-10">
          {data.map((item) => (
            <Drift key={`${item.criterion.code} ${item.answers[0]?.id}`} item={item} />
          ))}
          <Pagination
            shownCount={data.length}
            totalCount={page.totalCount}
            nextHref={page.next && addressWith(path, query, { cursor: page.next })}
            firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
          />
        </div>
      )}
    </>
  );
}

async function Drift({ item: { criterion, evidence, answers } }: { item: DriftItem }) {
  const [t, words] = [await getTranslations("assessment.drift"), await getTranslations("vocabulary")];
  const heading = (
    <>
      <span className="kicker block">{criterion.code}</span>
      <LocalisedText text={criterion.question} />
    </>
  );
  return (
    <section className="space-y-3">
      <DataTable
        caption={heading}
        columns={[
          {
            key: "country",
            header: t("country"),
            cell: ({ id, country }) => (
              <Link href={addressWith("/review/assessments", { entry: id })}>
                <LocalisedText text={country.name} isUnmarked />
              </Link>
            ),
          },
          {
            key: "answer",
            header: t("answer"),
            cell: ({ value, state }) => <Said cell={{ value, absence: null, state }} />,
          },
          {
            key: "state",
            header: t("state"),
            cell: ({ state }) => words(`assessmentStates.${state}`),
          },
          {
            key: "asOf",
            header: t("asOf"),
            cell: ({ asOf }) => (asOf ? <PartialDay value={asOf} /> : t("undated")),
          },
          { key: "rationale", header: t("rationale"), cell: ({ rationale }) => rationale },
        ]}
        rows={answers}
        rowKey={({ id }) => id}
      />
      <div className="text-sm">
        <p className="kicker">{t("evidence")}</p>
        <ul>
          {evidence.map(({ kind, id, title, locator }) => (
            <li key={`${kind} ${id} ${locator}`}>
              <Link href={`/${kind === "source" ? "sources" : "instruments"}/${encodeURIComponent(id)}`}>
                <LocalisedText text={title} isUnmarked />
              </Link>
              {locator && `, ${locator}`}
            </li>
          ))}
        </ul>
      </div>
      <p className="text-sm">
        <Link href={addressWith("/compare/workbench", { criterion: criterion.code })}>
          {t("toWorkbench")}
        </Link>
      </p>
    </section>
  );
}
