import { getTranslations } from "next-intl/server";
import { CommentList, type LedTo } from "@/components/comment/comment-list";
import { instrumentPath } from "@/components/instrument/instrument-path";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { listComments } from "@/db/queries/comments";
import { getDiff } from "@/db/queries/diff";
import type { Scope } from "@/db/queries/scope";
import { listVersions } from "@/db/queries/versions";
import { can } from "@/domain/permissions";
import type { CommentView } from "@/domain/view/comment";
import type { VersionView } from "@/domain/view/version";

interface Props {
  scope: Scope;
  version: VersionView;
}

const shown = 200;

/** What was said to this version and answered; and what the recommendations on the version before it led to here. */
export async function VersionComments({ scope, version }: Props) {
  const { instrument, number } = version;
  const t = await getTranslations("comment");
  const own = await listComments(scope, instrument.id, { version: number, limit: shown });
  const before = (await listVersions(scope, instrument.id)).findLast(
    (each) => each.number < number && each.language === version.language,
  );
  const earlier = before
    ? await listComments(scope, instrument.id, { version: before.number, limit: shown })
    : null;
  const recommended = (earlier?.data ?? []).filter(({ kind }) => kind === "recommendation");
  const ledTo =
    before && recommended.some(({ provision }) => provision)
      ? await ledToIn(scope, version, before.number)
      : null;
  const mayWrite =
    version.isFrozen && can(scope.actor, "comment.write", { countryCode: instrument.countryCode });
  const write = `/work/instruments/${encodeURIComponent(instrument.id)}/comment?version=${number}`;
  return (
    <>
      {before && recommended.length > 0 && (
        <Section id="led-to" title={t("earlier", { number: before.number })}>
          <CommentList comments={recommended} actor={scope.actor} ledTo={ledTo ?? undefined} />
        </Section>
      )}
      <Section id="comments" title={t("title")} aside={mayWrite && <Link href={write}>{t("write")}</Link>}>
        {own.data.length > 0 ? (
          <CommentList comments={own.data} actor={scope.actor} />
        ) : (
          <p className="max-w-prose text-ink-soft">{t("none")}</p>
        )}
      </Section>
    </>
  );
}

/** What became of each provision of an earlier version in this one, by one comparison. */
async function ledToIn(scope: Scope, version: VersionView, before: number) {
  const { instrument, number } = version;
  const { provisions } = await getDiff(scope, instrument.id, before, number);
  const byId = new Map(provisions.flatMap((each) => (each.from ? [[each.from.id, each]] : [])));
  const diff = `${instrumentPath(instrument)}/diff?from=${before}&to=${number}`;
  return ({ provision }: CommentView): LedTo | null => {
    const found = provision && byId.get(provision.id);
    return found ? { change: found.change, number: found.to?.number ?? null, href: diff } : null;
  };
}
