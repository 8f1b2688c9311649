import { useTranslations } from "next-intl";
import { Rooms } from "@/components/layout/rooms";

const rooms = ["users", "procedures", "audit", "health"] as const;

/** The rooms of the administration. */
export function AdminRooms({ current }: { current: (typeof rooms)[number] }) {
  const t = useTranslations("admin.rooms");
  const named = rooms.map((room) => ({ href: `/admin/${room}`, name: t(room) }));
  return <Rooms label={t("label")} here={`/admin/${current}`} rooms={named} />;
}
