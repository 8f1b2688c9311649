import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DatedLink } from "@/components/layout/dated-link";
import { KnotMark } from "@/components/thread/step";
import { formatCount } from "@/lib/format/number";

interface Props {
  recommendationCount: number;
  instrumentCount: number;
  measureCount: number;
  claimedCount: number;
  verifiedCount: number;
}

/** The thread in one picture, with what is held at each knot: from what was asked for to what was verified. */
export function ThreadPicture({
  recommendationCount,
  instrumentCount,
  measureCount,
  claimedCount,
  verifiedCount,
}: Props) {
  const t = useTranslations("home.thread");
  return (
    <ol className="grid gap-y-0 md:grid-cols-5">
      <Knot knot="solid" label={t("recommendation")} text={t("recommendationText")}>
        <Figure count={recommendationCount} href="/recommendations" />
      </Knot>
      <Knot knot="solid" label={t("instrument")} text={t("instrumentText")}>
        <Figure count={instrumentCount} href="/instruments" />
      </Knot>
      <Knot knot="solid" label={t("measure")} text={t("measureText")}>
        <Figure count={measureCount} href="/measures" />
      </Knot>
      <Knot knot="hollow" label={t("claimed")} text={t("claimedText")}>
        <Figure count={claimedCount} href="/measures?claimed=completed" />
      </Knot>
      <Knot knot={verifiedCount > 0 ? "solid" : "gap"} label={t("verified")} text={t("verifiedText")} isLast>
        <Figure count={verifiedCount} href="/measures?finding=complete" />
      </Knot>
    </ol>
  );
}

function Figure({ count, href }: { count: number; href: string }) {
  const locale = useLocale();
  return (
    <DatedLink href={href} className="tabular inline-block text-3xl leading-none font-semibold no-underline">
      {formatCount(count, locale)}
    </DatedLink>
  );
}

interface KnotProps {
  knot: "solid" | "hollow" | "gap";
  label: string;
  text: string;
  isLast?: boolean;
  children: ReactNode;
}

function Knot({ knot, label, text, isLast, children }: KnotProps) {
  const line = knot === "gap" ? "border-dashed border-rule-strong" : "border-accent";
  return (
    <li className="relative pb-6 pl-7 md:pt-7 md:pr-6 md:pb-0 md:pl-0">
      {!isLast && (
        <span
          aria-hidden="true"
          className={`absolute top-3 bottom-[-0.75rem] left-[6px] border-l-2 md:top-[9px] md:right-0 md:bottom-auto md:left-[7px] md:border-t-2 md:border-l-0 ${line}`}
        />
      )}
      <KnotMark knot={knot} />
      <h3 className="text-base leading-6">{label}</h3>
      <div className="py-1">{children}</div>
      <p className="max-w-[28ch] text-xs text-ink-soft">{text}</p>
    </li>
  );
}
