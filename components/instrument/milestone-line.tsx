import { useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { EvidenceList } from "@/components/measure/evidence-list";
import { Cited } from "@/components/source/cited";
import type { MilestoneView } from "@/domain/view/instrument";
import type { LifeEntry, Moment } from "./life-entry";

/**
 * The life of an instrument as a vertical line, oldest first: national names, neutral stages under them, planned steps dashed; the events
 * about it between them.
 */
export function MilestoneLine({ entries }: { entries: readonly LifeEntry[] }) {
  const t = useTranslations("instrument");
  if (entries.length === 0) return <p className="text-ink-soft">{t("noMilestones")}</p>;
  return (
    <ol>
      {entries.map(({ step, moment }, index) => {
        const isLast = index === entries.length - 1;
        return step ? (
          <Step key={step.id} step={step} isLast={isLast} />
        ) : (
          <Beside key={moment.id} moment={moment} isLast={isLast} />
        );
      })}
    </ol>
  );
}

function Beside({ moment, isLast }: { moment: Moment; isLast: boolean }) {
  const t = useTranslations("instrument");
  return (
    <li className="relative grid gap-x-8 pb-6 pl-7 last:pb-0 sm:grid-cols-[10rem_1fr]">
      {!isLast && (
        <span
          aria-hidden="true"
          className="absolute top-3 bottom-[-0.75rem] left-[6px] border-l-2 border-ink"
        />
      )}
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        aria-hidden="true"
        className="absolute top-[6px] left-0"
      >
        <rect x="2.5" y="2.5" width="9" height="9" transform="rotate(45 7 7)" fill="var(--accent)" />
      </svg>
      <div className="tabular text-sm leading-7">
        {moment.happenedOn ? <PartialDay value={moment.happenedOn} /> : t("dayUnknown")}
      </div>
      <div className="max-w-prose">
        <h3 className="text-base leading-7">
          <DatedLink href={moment.href} className="inline-block py-0.5">
            {moment.name}
          </DatedLink>
        </h3>
        <p className="kicker">{moment.kind}</p>
      </div>
    </li>
  );
}

function Step({ step, isLast }: { step: MilestoneView; isLast: boolean }) {
  const t = useTranslations("instrument");
  const stages = useTranslations("vocabulary.stages");
  const kinds = useTranslations("vocabulary.milestoneKinds");
  const isPlanned = step.kind === "planned";
  const stage = step.stage && stages(step.stage);
  return (
    <li className="relative grid gap-x-8 pb-6 pl-7 last:pb-0 sm:grid-cols-[10rem_1fr]">
      {!isLast && (
        <span
          aria-hidden="true"
          className={`absolute top-3 bottom-[-0.75rem] left-[6px] border-l-2 ${isPlanned ? "border-dashed border-rule-strong" : "border-ink"}`}
        />
      )}
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        aria-hidden="true"
        className="absolute top-[6px] left-0"
      >
        <circle
          cx="7"
          cy="7"
          r={step.stage ? 5.5 : 3.5}
          fill={isPlanned ? "var(--paper)" : "var(--ink)"}
          stroke="var(--ink)"
          strokeWidth="1.75"
          strokeDasharray={isPlanned ? "2 2.3" : undefined}
        />
      </svg>
      <div className="tabular text-sm leading-7">
        {step.happenedOn ? <PartialDay value={step.happenedOn} /> : t("dayUnknown")}
      </div>
      <div className="max-w-prose">
        <h3 className={`text-base leading-7 ${step.isSuperseded ? "line-through" : ""}`}>
          {step.nationalName ? <PlainText>{step.nationalName}</PlainText> : (stage ?? t("unnamedStep"))}
        </h3>
        <p className="kicker">
          {[
            step.nationalName ? (stage ?? t("offLadder")) : null,
            isPlanned ? kinds("planned") : null,
            step.isSuperseded ? t("superseded") : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {step.note && (
          <div className="text-sm">
            <PlainText>{step.note}</PlainText>
          </div>
        )}
        <EvidenceList evidence={step.evidence} />
        {(step.citations.length > 0 || step.evidence.length === 0) && (
          <Cited citations={step.citations} confidence={step.confidence} />
        )}
      </div>
    </li>
  );
}
