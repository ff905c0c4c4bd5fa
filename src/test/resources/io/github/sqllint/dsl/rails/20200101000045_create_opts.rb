class CreateOpts < ActiveRecord::Migration[6.1]
  def change
    create_table :c1, if_not_exists: true do |t|
      t.string :a, index: true
      t.integer :b, index: { unique: true, name: "cb", where: "b > 0" }
      t.boolean :c, default: true, null: false
      t.check_constraint "b < 10", name: "b_small"
      t.foreign_key :users, column: :b, name: "cfk"
    end
    create_table :c2, temporary: true, id: false, options: "ON COMMIT PRESERVE ROWS" do |t|
      t.integer :x
    end
    create_table :c3, id: false, as: "SELECT id, email FROM users WHERE age > 3"
    create_table :c4, force: :cascade, options: "WITH (fillfactor=70)", comment: "c'4" do |t|
      t.references :c1, null: false
      t.belongs_to :tag, :org, polymorphic: false
      t.string :"UPPER", comment: "u"
      t.index :UPPER
    end
    create_join_table "tags", :users, table_name: :labels, column_options: { null: true, foreign_key: true } do |t|
      t.primary_key :id
      t.index :tag_id
    end
    enable_extension "citext"
    drop_table :audit_logs do |t|
      t.string :action
      t.bigint :actor_id
    end
  end
end
