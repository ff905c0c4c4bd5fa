class Scopes < ActiveRecord::Migration[6.1]
  class U < ActiveRecord::Base
    self.table_name = "users"
    scope :old, -> { where("age > ?", 60) }
  end
  class Ord < ApplicationRecord
    self.table_name = :orders
  end
  def up
    U.where(active: nil).update_all(active: false)
    U.where.not(email: [nil, ""]).where(status: %w[a b]).update_all("name = upper(name), age = age + 1")
    U.old.delete_all
    U.in_batches.update_all(locale: "en") if false
    Ord.where(state: "x", user_id: 1..5).or(Ord.where(note: nil)).delete_all
    Ord.unscoped.where("placed_at < ?", "2020-01-01").update_all(state: "old", total_cents: nil)
    Ord.insert_all([{ state: "a", note: "it's" }, { state: "b", note: nil }])
    User.update_all(["bio = ?", "x"])
    Tag.where(label: "q").update_all(color: "red")
    Tag.delete_all
    exec_update "UPDATE tags SET color = 'x'"
    exec_delete "DELETE FROM tags WHERE label = 'q'"
    connection.execute("SELECT 1")
    ActiveRecord::Base.connection.add_index :tags, :color
    U.connection.execute "SELECT 2"
    U.reset_column_information
  end
  def down
    execute <<-SQL.squish
      UPDATE users
      SET age = NULL -- nothing
    SQL
    execute "DELETE FROM tags"
  end
end
