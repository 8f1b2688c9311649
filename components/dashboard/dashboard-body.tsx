import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DatedLink } from "@/components/layout/dated-link";
import { Section } from "@/components/layout/section";
import type { Scene } from "@/domain/drawing/scene";
import { type FigureGroup, findFigure } from "@/domain/figures/catalogue";
import type { Pack } from "@/domain/view/pack";
import { ChartFigure } from "./chart-figure";
import { FigureList } from "./figure-list";
import { PackTable } from "./pack-table";
import { SourceNumbers } from "./source-numbers";

const firstLookedAt = [
  "measures",
  "claimed-percent",
  "verified-percent",
  "overdue",
  "due-verified-of-due",
  "first-met-percent",
  "verification-days",
  "moved",
];

/** Two parts beside one another where there is room, each under its own rule. */
const pair = "grid grid-cols-1 items-start gap-x-12 lg:grid-cols-2 *:min-w-0";
interface Props {
  pack: Pack;
  charts: readonly { key: string; scene: Scene; sentence: string; table: string }[];
  /** Where a figure opens. */
  hrefOf: (key: string) => string;
  /** Ways to take a chart along, by its key. */
  filesOf?: (chart: string) => ReactNode;
}

/** Everything a pack says, on a page: figures that open, charts with their tables, lists, sources. */
export function DashboardBody({ pack, charts, hrefOf, filesOf }: Props) {
  const t = useTranslations("dashboard");
  const table = (key: string) => pack.tables.find((each) => each.key === key);
  const group = (...groups: FigureGroup[]) => (
    <FigureList
      hrefOf={hrefOf}
      figures={pack.figures.filter(({ key }) => groups.includes(findFigure(key)?.group ?? "moved"))}
    />
  );
  const chart = (key: string) => {
    const found = charts.find((each) => each.key === key);
    return (
      found && (
        <ChartFigure
          scene={found.scene}
          sentence={found.sentence}
          table={table(found.table)}
          files={filesOf?.(key)}
        />
      )
    );
  };
  const list = (key: string) => {
    const found = table(key);
    return found ? (
      <PackTable table={found} isCaptionHidden />
    ) : (
      <p className="text-ink-soft">{t("charts.nothing")}</p>
    );
  };
  const note = (key: string) => (
    <p className="mb-4 max-w-prose text-sm text-ink-soft">{table(key)?.sentence}</p>
  );
  const title = (key: "pillars" | "bodies" | "months" | "due" | "calls" | "slips" | "drafts") =>
    t(`tables.${key}.title`);
  return (
    <>
      <Section
        title={t("atGlance")}
        aside={<DatedLink href="/methodology#figures">{t("howMade")}</DatedLink>}
      >
        <FigureList
          isLarge
          hrefOf={hrefOf}
          figures={firstLookedAt.flatMap((key) => pack.figures.find((each) => each.key === key) ?? [])}
        />
      </Section>
      {table("calls") && (
        <Section title={title("calls")}>
          {note("calls")}
          {list("calls")}
        </Section>
      )}
      <div className={pair}>
        <Section title={t("charts.statesTitle")}>
          {chart("states")}
          <h3 className="mt-6 text-base">{t("groups.claimed")}</h3>
          {group("claimed")}
          <h3 className="mt-5 text-base">{t("groups.found")}</h3>
          {group("found")}
        </Section>
        <Section title={title("due")}>
          {chart("due")}
          <div className="mt-6">{group("due")}</div>
        </Section>
      </div>
      <div className={pair}>
        <Section title={title("months")}>{chart("months") ?? list("months")}</Section>
        <Section title={title("pillars")}>
          {note("pillars")}
          {chart("pillars") ?? list("pillars")}
        </Section>
      </div>
      <Section title={table("moves")?.title ?? t("groups.moved")}>
        {group("moved")}
        {table("moves") && <div className="mt-4">{list("moves")}</div>}
      </Section>
      <Section title={t("groups.deadlines")}>
        {group("deadlines", "verification")}
        {table("slips") && (
          <div className="mt-6">
            <h3 className="text-base">{title("slips")}</h3>
            {note("slips")}
            {list("slips")}
          </div>
        )}
      </Section>
      <div className={pair}>
        <Section title={title("bodies")}>
          {note("bodies")}
          {chart("bodies") ?? list("bodies")}
        </Section>
        <Section title={t("groups.drafts")}>
          {group("drafts")}
          <div className="mt-6">{chart("stages")}</div>
        </Section>
      </div>
      {table("drafts") && (
        <Section title={title("drafts")}>
          {note("drafts")}
          {list("drafts")}
        </Section>
      )}
      <SourceNumbers sources={pack.sources} />
    </>
  );
}
