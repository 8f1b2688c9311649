import { useTranslations } from "next-intl";
import type { RatificationView } from "@/domain/view/treaty";

/** A State's standing towards a treaty: shape, word, and the year when it is known; never an empty cell. */
export function StandingMark({ standing }: { standing: RatificationView | undefined }) {
  const t = useTranslations("treaty");
  const absence = useTranslations("vocabulary.absence");
  const nothing = (words: string) => <span className="text-xs text-ink-soft">{words}</span>;
  if (!standing) return nothing(absence("not_researched"));
  const { status, signedOn, ratifiedOn, inForceOn, reservations } = standing;
  if (status === "unknown") return nothing(absence("unclear"));
  const year = (ratifiedOn ?? inForceOn)?.slice(0, 4);
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-sm">
      <StandingGlyph status={status} isSigned={signedOn !== null} />
      {status === "party"
        ? year
          ? t("partySince", { year })
          : t("party")
        : signedOn
          ? t("signedOnly", { year: signedOn.slice(0, 4) })
          : t("notParty")}
      {reservations && <abbr title={t("withReservations")}>{t("reservationShort")}</abbr>}
    </span>
  );
}

function StandingGlyph({ status, isSigned }: { status: "party" | "not_party"; isSigned: boolean }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="shrink-0">
      <rect
        x="1"
        y="1"
        width="10"
        height="10"
        fill={status === "party" ? "var(--accent)" : "none"}
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeDasharray={status === "party" || isSigned ? undefined : "2 2"}
      />
    </svg>
  );
}
