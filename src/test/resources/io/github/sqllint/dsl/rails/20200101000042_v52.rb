class V52 < ActiveRecord::Migration[5.2]
  def change
    create_table :mids do |t|
      t.timestamps
      t.references :user, foreign_key: true
      t.datetime :seen
    end
    add_timestamps :tags, null: true
    create_join_table :users, :orgs, column_options: { type: :integer } do |t|
      t.index [:user_id, :org_id], unique: true
      t.integer :rank, default: 0
    end
    change_column_comment :users, :email, from: nil, to: "mail"
    change_table_comment :users, from: "", to: "people"
  end
end
