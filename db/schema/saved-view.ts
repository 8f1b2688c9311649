import { index, instant, string, table } from "../kit";
import { user } from "./user";

/** One row keeps the filters of a dashboard under a name. `filter` is the query of its address. Deleted by whoever saved it. */
export const savedView = table(
  "saved_view",
  {
    id: string("id").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    name: string("name").notNull(),
    filter: string("filter").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("saved_view_by_user").on(t.userId, t.createdAt, t.id)], // my views, newest first
);
