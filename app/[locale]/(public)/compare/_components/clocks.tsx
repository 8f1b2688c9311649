import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { addressWith, type Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import type { Scope } from "@/db/queries/scope";
import { dayOf } from "@/db/queries/scope";
import { formatPartialDate } from "@/lib/format/day";
import { path } from "../_address";

/** The day of the meeting the rubric was first read for. */
const meetingDay = "2019-11-26";

interface Props {
  query: Query;
  scope: Scope;
  /** The instant of this reading, for a link that shows the same table next year. */
  now: string;
  knownAt: string | null;
  since: string | null;
  /** How many cells said something else on `since`. */
  changedCount: number;
}

/** The two clocks of a comparison: what changed between two days, and a link to the table as it is known now. */
export function Clocks({ query, scope, now, knownAt, since, changedCount }: Props) {
  const t = useTranslations("comparison.clocks");
  const locale = useLocale();
  const day = (value: string) => formatPartialDate(value, locale);
  const to = (changes: Record<string, string | null>) => addressWith(path, query, changes);
  return (
    <div className="compare-clocks">
      {knownAt && (
        <p className="pinned">
          <strong>{t("pinned")}</strong> {t("pinnedExplain")} <Moment value={knownAt} />.{" "}
          <Link href={to({ knownAt: null, on: null })} className="no-print">
            {t("todays")}
          </Link>
        </p>
      )}
      {since && (
        <p>
          <strong>{t("changed", { count: changedCount, day: day(since) })}</strong>{" "}
          <Link href={to({ since: null })} className="no-print">
            {t("unmark")}
          </Link>
        </p>
      )}
      <ul className="no-print">
        {scope.on && (
          <li>
            <Link href={to({ on: null, since: scope.on })}>{t("changedSince", { day: day(scope.on) })}</Link>
          </li>
        )}
        {scope.on !== meetingDay && (
          <li>
            <Link href={to({ on: meetingDay, since: null })}>{t("asOf", { day: day(meetingDay) })}</Link>
          </li>
        )}
        {!scope.on && since !== meetingDay && (
          <li>
            <Link href={to({ since: meetingDay })}>{t("changedSince", { day: day(meetingDay) })}</Link>
          </li>
        )}
        {!knownAt && (
          <li>
            <Link href={to({ on: dayOf(scope), knownAt: now })}>{t("pin")}</Link>
          </li>
        )}
      </ul>
    </div>
  );
}
