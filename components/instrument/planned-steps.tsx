import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { MilestoneView } from "@/domain/view/instrument";

interface Props {
  instrumentId: string;
  planned: readonly MilestoneView[];
  held: readonly MilestoneView[];
}

/** The planned steps, each with a link that fills the form with it as held; and all that stands, each to be corrected. */
export function PlannedSteps({ instrumentId, planned, held }: Props) {
  const t = useTranslations("forms.milestone");
  const path = `/work/instruments/${encodeURIComponent(instrumentId)}/milestone`;
  const addressOf = (what: "holds" | "corrects", { id }: MilestoneView) =>
    `${path}?${what}=${encodeURIComponent(id)}`;
  return (
    <>
      {planned.length > 0 && (
        <section aria-labelledby="planned-steps" className="mb-6 max-w-prose border-y border-rule py-3">
          <h2 id="planned-steps" className="text-base">
            {t("planned")}
          </h2>
          <ul>
            {planned.map((step) => (
              <Step key={step.id} step={step} label={t("wasHeld")} href={addressOf("holds", step)} />
            ))}
          </ul>
        </section>
      )}
      {planned.length + held.length > 0 && (
        <div className="mb-6">
          <Disclosure summary={t("correct")}>
            <ul>
              {[...held, ...planned].map((step) => (
                <Step key={step.id} step={step} label={t("correctThis")} href={addressOf("corrects", step)} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Step({ step, label, href }: { step: MilestoneView; label: string; href: string }) {
  const stages = useTranslations("vocabulary.stages");
  const words = useTranslations("instrument");
  const name = step.nationalName ?? (step.stage ? stages(step.stage) : words("unnamedStep"));
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 py-1">
      <span>
        <PlainText>{name}</PlainText>
        {step.happenedOn && (
          <>
            , <PartialDay value={step.happenedOn} />
          </>
        )}
      </span>
      <Link href={href} className="inline-block py-0.5">
        {label}
        <span className="sr-only"> ({name})</span>
      </Link>
    </li>
  );
}
