class NoDdlNames < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!

  def change
    add_index :orders, :external_ref, algorithm: :concurrently, unique: true, where: "external_ref <> ''"
    add_index :events, [:kind, :happened_at], algorithm: :concurrently
    remove_index :orders, :user_id, algorithm: :concurrently
    remove_index :orders, column: %i[org_id state], algorithm: :concurrently
    add_column :events, :n, :integer
    reversible do |dir|
      dir.up { Event.where(n: nil).update_all("n = 0") }
    end
    change_column_null :events, :n, false
    change_column_default :events, :n, from: nil, to: 0
  end
end
