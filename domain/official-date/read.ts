import { lastDayOf, type PartialDate } from "../partial-date";
import { addMonths, addWholeDays, type Period, periodOf, rangeOf } from "./periods";
import { type OfficialDate, type ReadAs, unclear, understood } from "./reading";
import { type Signs, signsOf } from "./signs";

/** The days of the act that relative terms count from, as far as they are known. */
export interface ActDays {
  adoptedOn: PartialDate | null;
  inForceOn: PartialDate | null;
}

const longest = 300;

/**
 * Reads a date as officials write it in English, Russian or Uzbek (both scripts). Every word must be accounted for: one that is not
 * makes the whole text "not understood", so that nothing is read wrongly in silence. What may mean two things is given back as both.
 */
export function readOfficialDate(text: string, act: ActDays): OfficialDate {
  if (text.trim() === "") return unclear("empty");
  if (text.length > longest) return unclear("not_understood");
  const signs = signsOf(text);
  if (signs.includes("?")) return unclear("not_understood");
  if (signs.includes("impossible")) return unclear("no_such_day");
  const either = /either:(\S+):(\S+)/.exec(signs);
  if (either) return unclear("day_or_month", [either[1] ?? "", either[2] ?? ""]);
  const short = /short(\S+)/.exec(signs)?.[1];
  if (short) return unclear("short_year", [`20${short}`]);
  return readContinuing(signs) ?? readRelative(signs, act) ?? readCalendar(signs, act);
}

const eachAs: Record<string, ReadAs> = {
  "each:year": "each_year",
  "each:half": "each_half",
  "each:quarter": "each_quarter",
  "each:month": "each_month",
  "each:week": "each_week",
  "each:other": "each_other",
  always: "always",
  asNeeded: "as_needed",
};

/** What goes on: all the time, or again and again; with an end it may mean either. */
function readContinuing(signs: Signs): OfficialDate | null {
  const after = readAfterEach(signs);
  if (after) return after;
  const found = signs.split(" ").filter((sign) => sign in eachAs);
  const how = eachAs[found[0] ?? ""];
  if (!how) return null;
  const rest = signs
    .split(" ")
    .filter((sign) => !(sign in eachAs))
    .join(" ");
  if (rest === "" || rest === "in" || rest === "by") return understood("continuing", how, null);
  if (/^(?:by |in |nlt )?end(?: by)?$/.test(rest)) return understood("continuing", how, null);
  const day = dayOfMonth.exec(rest)?.[1];
  if (day && (how === "each_month" || how === "each_quarter")) return recurring(`${how}_by`, day);
  const yearly = /^(?:by |nlt |in )?(?:n(\d+) m(\d+)|m(\d+) n(\d+))(?: by| nlt)?$/.exec(rest);
  if (yearly && how === "each_year") {
    const [, day, month, otherMonth, otherDay] = yearly;
    const date = [month ?? otherMonth, day ?? otherDay].map((part) => part?.padStart(2, "0")).join("-");
    return understood("continuing", "each_year_by", null, { date: `2000-${date}` });
  }
  const since = periodOf(/^(?:from (.+)|(.+) fromAfter)$/.exec(rest)?.slice(1).find(Boolean) ?? "");
  if (since && since !== "impossible")
    return understood("continuing", "always_from", null, { from: since.from });
  const end = calendarPeriod(rest);
  return end && end !== "impossible" ? unclear("two_readings", [end.to]) : unclear("not_understood");
}

/** A day of a month that is not named: `до 5 числа`, `by the 5th`, `5-sanasigacha`. */
const dayOfMonth = /^(?:(?:by|nlt|in) )?(?:fill )?n(\d+)(?: d[nw])?(?: fill)?(?: by| nlt)?$/;
const afterEach = {
  afterMonth: "after_month",
  afterQuarter: "after_quarter",
  afterPeriod: "after_period",
} as const;

/** Again and again, by a day of the month after each month, quarter or other period that is reported on. */
function readAfterEach(signs: Signs): OfficialDate | null {
  const found = signs.split(" ").find((sign) => sign in afterEach);
  if (!found) return null;
  const rest = signs
    .split(" ")
    .filter((sign) => sign !== found && !(sign in eachAs))
    .join(" ");
  const day = dayOfMonth.exec(rest)?.[1];
  return day ? recurring(afterEach[found as keyof typeof afterEach], day) : unclear("not_understood");
}

const recurring = (how: ReadAs, day: string) =>
  Number(day) >= 1 && Number(day) <= 31
    ? understood("continuing", how, null, { day: Number(day) })
    : unclear("no_such_day");

const units: Record<string, "days" | "weeks" | "months" | "years" | "working_days"> = {
  dw: "days",
  ww: "weeks",
  mw: "months",
  yw: "years",
  yearUnit: "years",
  wd: "working_days",
};

/** So long after the act: counted from the day that it names, or from the adoption where it names none. */
function readRelative(signs: Signs, act: ActDays): OfficialDate | null {
  const plain = signs
    .replace(/\b(?:fill|from|fromAfter)\b/g, "")
    .replace(/ +/g, " ")
    .trim();
  const match =
    /^((?:in |by |nlt )*(?:within )*)(?:(act|force|published) )?(?:within )?n(\d+) (dw|ww|mw|yw|yearUnit|wd)((?: within| by)*)(?: (act|force|published))?$/.exec(
      plain,
    );
  if (!match) return null;
  const [, before = "", early, number = "", sign = "", after = "", late] = match;
  const since = early ?? late;
  if (!since && !`${before}${after}`.includes("within")) return null;
  if (/by/.test(before + after)) return unclear("not_understood");
  const unit = units[sign] ?? "days";
  const parts = { count: Number(number), unit, since: since ?? "act" };
  const day = since === "force" ? act.inForceOn : since === "published" ? null : act.adoptedOn;
  if (unit === "working_days") return understood("relative", "within_working_days", null, parts);
  const dueOn = day && afterDay(day, Number(number), unit);
  return dueOn
    ? understood("relative", "within", dueOn, { ...parts, from: day })
    : understood("relative", "within_unknown_start", null, parts);
}

function afterDay(day: PartialDate, count: number, unit: string): PartialDate | null {
  if (count > 3_650) return null;
  if (unit === "days") return addWholeDays(day, count);
  if (unit === "weeks") return addWholeDays(day, count * 7);
  return addMonths(day, unit === "years" ? count * 12 : count);
}

const leading = /^(?:(?:by|nlt|within|in|incl|fill|yw) )+/;
const trailing = /(?: (?:by|nlt|within|in|incl|yw))+$/;
const core = (signs: Signs) =>
  signs
    .replace(/ fill(?= |$)/g, "")
    .replace(leading, "")
    .replace(trailing, "");

function calendarPeriod(signs: Signs): Period | null | "impossible" {
  const inner = core(signs);
  return (
    periodOf(inner) ??
    rangeOf(core(signs.replace(/^(?:within|in) /, ""))) ??
    periodOf(core(inner.replace(/ by /g, " ")))
  );
}

/** A day or a stretch of the calendar. */
function readCalendar(signs: Signs, act: ActDays): OfficialDate {
  const period = calendarPeriod(signs);
  if (period === "impossible") return unclear("no_such_day");
  const isUntil = /\bby\b/.test(signs);
  if (!period) return withoutYear(signs, act) ?? startOnly(signs) ?? unclear("not_understood");
  if (/\bfrom\b|fromAfter/.test(signs) && period.how !== "range") return unclear("only_start", [period.from]);
  if (period.from > lastDayOf(period.to)) return unclear("backwards", [period.to]);
  const { how, to, parts } = period;
  if (how === "day") return understood("date", isUntil || /nlt/.test(signs) ? "by_day" : "day", to, parts);
  const isWhole = how === "month" || how === "year" || how === "quarter" || how === "half";
  if (isUntil && isWhole && !/\bend\b/.test(signs))
    return unclear("until_period", [dayBefore(period.from), lastDayOf(to)]);
  return understood(how === "range" ? "range" : "date", how, to, parts);
}

const dayBefore = (date: PartialDate) => addWholeDays(`${date}-01-01`.slice(0, 10), -1) ?? date;

function startOnly(signs: Signs): OfficialDate | null {
  const match = /^(?:from (.+)|(.+) fromAfter)$/.exec(signs);
  const period = match && periodOf(match[1] ?? match[2] ?? "");
  return period && period !== "impossible" ? unclear("only_start", [period.from]) : null;
}

/** A day without its year: the first such after the act is offered, never taken. */
function withoutYear(signs: Signs, act: ActDays): OfficialDate | null {
  const inner = core(signs).replace(/ yw$/, "").replace(/^yw /, "");
  const year = act.adoptedOn?.slice(0, 4) ?? "2000";
  const periods = [year, String(Number(year) + 1)].map(
    (each) => periodOf(`${inner} Y${each}`) ?? periodOf(`Y${each} ${inner}`),
  );
  const real = periods.filter((period): period is Period => period !== null && period !== "impossible");
  if (real.length === 0) return periods.includes("impossible") ? unclear("no_such_day") : null;
  const first = real.find((period) => lastDayOf(period.to) >= (act.adoptedOn ?? ""));
  return unclear("no_year", act.adoptedOn && first ? [first.to] : []);
}
