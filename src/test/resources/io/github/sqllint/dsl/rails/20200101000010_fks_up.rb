class FksUp < ActiveRecord::Migration[6.1]
  def up
    add_foreign_key :events, :users, validate: false
    validate_foreign_key :events, :users
    remove_foreign_key :events, column: :user_id
    remove_foreign_key :orders, name: "fk_rails_f868b47f6a"
    add_check_constraint :orders, "total_cents >= 0"
    add_check_constraint :orders, "state <> ''", name: "st", validate: false
    validate_check_constraint :orders, name: "st"
    remove_check_constraint :orders, "total_cents >= 0"
    remove_check_constraint :orders, name: "st"
  end
  def down; end
end
