class ChangeTableFull < ActiveRecord::Migration[6.1]
  def change
    change_table :users do |t|
      t.bigint :score2
      t.string :u1, :u2, index: true
      t.column :u3, :integer, default: 1
      t.references :org, :product, foreign_key: true
      t.belongs_to :boss, polymorphic: true
      t.index [:age, :score], name: "ix_as"
      t.rename :locale, :lang
      t.rename_index "index_users_on_email", "ix_mail"
      t.change_default :status, from: "new", to: "old"
      t.change_null :name, true
      t.remove :bio, type: :text
      t.remove :legacy_code, :born, type: :string
      t.check_constraint "age > 1"
      t.foreign_key :orgs, column: :score2
      t.timestamps
    end
  end
end
