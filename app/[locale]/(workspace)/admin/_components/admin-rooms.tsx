import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

const rooms = ["users", "procedures", "audit", "health"] as const;

/** The rooms of the administration. */
export function AdminRooms({ current }: { current: (typeof rooms)[number] }) {
  const t = useTranslations("admin.rooms");
  return (
    <nav aria-label={t("label")} className="mb-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {rooms.map((room) => (
          <li key={room}>
            <Link
              href={`/admin/${room}`}
              aria-current={room === current ? "page" : undefined}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(room)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
