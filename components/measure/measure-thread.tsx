import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { PartialDay } from "@/components/layout/partial-day";
import { Link } from "@/components/ui/link";
import type { RelationView } from "@/domain/view/instrument";
import type { MeasureView } from "@/domain/view/measure";
import type { InstrumentRef } from "@/domain/view/shared";

interface Props {
  measure: MeasureView;
  /** Of the measure's instrument. */
  relations: readonly RelationView[];
}

type Knot = "solid" | "hollow" | "gap";

/** One vertical line from what was asked for to what was verified. A missing knot is a gap in the line. */
export function MeasureThread({ measure, relations }: Props) {
  const t = useTranslations("measure.thread");
  const words = useTranslations("measure");
  const claims = useTranslations("vocabulary.claims");
  const findings = useTranslations("vocabulary.findings");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  const { instrument, claimed, found } = measure;
  const named = (kind: RelationView["kind"], direction: RelationView["direction"]) =>
    relations.filter((each) => each.kind === kind && each.direction === direction);
  const origins = [...named("implements", "from"), ...named("becomes", "to")].map((each) => each.instrument);
  const link = (ref: InstrumentRef) => (
    <InstrumentName key={ref.id} instrument={ref} nativeLanguage={measure.country.nativeLanguage} isShort />
  );
  return (
    <ol>
      <Step knot="gap" label={t("recommendation")}>
        {t("recommendationMissing")}
      </Step>
      <Step knot={origins.length > 0 ? "solid" : "gap"} label={t("origin")}>
        {origins.length > 0 ? <span className="flex flex-col">{origins.map(link)}</span> : t("originMissing")}
      </Step>
      <Step knot="solid" label={kinds(instrument.kind)}>
        {link(instrument)}
      </Step>
      <Step knot="solid" label={t("measure")} isHere>
        {measure.number ?? t("thisOne")}
      </Step>
      <Step knot={claimed ? "hollow" : "gap"} label={t("claimed")} href="#claimed">
        {claimed ? (
          <>
            {claims(claimed.claim)}
            {claimed.happenedOn && (
              <>
                , <PartialDay value={claimed.happenedOn} />
              </>
            )}
          </>
        ) : (
          words("noClaim")
        )}
      </Step>
      <Step knot={found ? "solid" : "gap"} label={t("verified")} href="#verified" isLast>
        {found ? (
          <>
            {findings(found.finding)}
            {found.happenedOn && (
              <>
                , <PartialDay value={found.happenedOn} />
              </>
            )}
          </>
        ) : (
          words("noFinding")
        )}
      </Step>
    </ol>
  );
}

interface StepProps {
  knot: Knot;
  label: string;
  href?: string;
  isHere?: boolean;
  isLast?: boolean;
  children: ReactNode;
}

function Step({ knot, label, href, isHere, isLast, children }: StepProps) {
  return (
    <li className="relative pb-5 pl-7 text-sm last:pb-0" aria-current={isHere ? "step" : undefined}>
      {!isLast && (
        <span
          aria-hidden="true"
          className={`absolute top-3 bottom-[-0.75rem] left-[6px] border-l-2 ${knot === "gap" ? "border-dashed border-rule-strong" : "border-accent"}`}
        />
      )}
      <KnotMark knot={knot} />
      <div className={`kicker ${isHere ? "text-ink" : ""}`}>
        {href ? <Link href={href}>{label}</Link> : label}
      </div>
      <div className={knot === "gap" ? "text-ink-soft" : isHere ? "font-semibold" : undefined}>
        {children}
      </div>
    </li>
  );
}

export function KnotMark({ knot }: { knot: Knot }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      className="absolute top-[3px] left-0"
      strokeWidth="2"
    >
      <circle
        cx="7"
        cy="7"
        r="5.5"
        fill={knot === "solid" ? "var(--accent)" : "var(--paper)"}
        stroke={knot === "gap" ? "var(--rule-strong)" : "var(--accent)"}
        strokeDasharray={knot === "gap" ? "2 2.3" : undefined}
      />
    </svg>
  );
}
