import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { LocalisedText } from "@/components/layout/localised-text";
import { MeasureName } from "@/components/measure/measure-name";
import { OrganisationName } from "@/components/organisation/organisation-name";
import { Link } from "@/components/ui/link";
import type { SubjectRef } from "@/db/queries/subject-refs";
import type { FollowView } from "@/domain/view/reminder";

/** What is followed, by its name; a search by its words. */
export function SubjectLink({ follow, subject }: { follow: FollowView; subject: SubjectRef | undefined }) {
  const t = useTranslations("reminder.follows");
  if (follow.kind === "search")
    return (
      <Link href={`/search?q=${encodeURIComponent(follow.subjectId)}`} className="inline-block py-0.5">
        {t("quoted", { words: follow.subjectId })}
      </Link>
    );
  if (subject?.country)
    return (
      <Link href={`/countries/${subject.country.code.toLowerCase()}`} className="inline-block py-0.5">
        <LocalisedText text={subject.country.name} isUnmarked />
      </Link>
    );
  if (subject?.measure) return <MeasureName measure={subject.measure} />;
  if (subject?.instrument) return <InstrumentName instrument={subject.instrument} />;
  if (subject?.organisation) return <OrganisationName organisation={subject.organisation} />;
  return <span className="text-ink-soft">{t("gone")}</span>;
}
