class Lookups < ActiveRecord::Migration[6.1]
  def up
    execute <<~SQL
      CREATE TABLE accounts (
        id bigserial PRIMARY KEY,
        user_id bigint NOT NULL DEFAULT 1 REFERENCES users (id) ON DELETE CASCADE,
        org_id bigint CONSTRAINT acc_org REFERENCES public.orgs,
        a int UNIQUE, b int CHECK (b > 0), c text DEFAULT 'x, y (z)',
        tag_id int, CONSTRAINT acc_tag FOREIGN KEY (tag_id) REFERENCES tags DEFERRABLE,
        CONSTRAINT acc_ab UNIQUE (a, b)
      );
      CREATE INDEX acc_user ON accounts (user_id);
      CREATE INDEX IF NOT EXISTS acc_low ON accounts USING btree (lower(c), a);
      CREATE UNIQUE INDEX "Acc C" ON public.accounts ("c" DESC NULLS LAST) WHERE c <> '';
      CREATE INDEX acc_inc ON accounts (b) INCLUDE (a, c);
      CREATE INDEX ON accounts (org_id, a);
      ALTER TABLE accounts ADD product_id bigint, ADD FOREIGN KEY (product_id) REFERENCES products;
      ALTER TABLE IF EXISTS ONLY accounts ADD COLUMN IF NOT EXISTS order_id bigint CONSTRAINT acc_ord REFERENCES orders ON DELETE SET NULL;
    SQL
    remove_foreign_key :accounts, :users
    remove_foreign_key :accounts, column: :org_id
    remove_foreign_key :accounts, to_table: :products
    remove_reference :accounts, :tag, foreign_key: true
    remove_index :accounts, :user_id
    remove_index :accounts, :c
    remove_index :accounts, [:b, :a, :c]
    execute "ALTER TABLE accounts RENAME COLUMN order_id TO purchase_id; ALTER TABLE accounts RENAME CONSTRAINT acc_ord TO acc_pur"
    validate_foreign_key :accounts, :orders
    remove_foreign_key :accounts, :orders, column: :purchase_id
    execute "ALTER TABLE accounts RENAME TO konten"
    add_index :konten, :purchase_id, name: "kp"
    execute "ALTER INDEX kp RENAME TO pk2"
    remove_index :konten, column: :purchase_id
    execute "CREATE INDEX k3 ON konten(a)"
    execute "DROP INDEX k3"
    add_index :konten, :a, name: "k4"
    execute "ALTER TABLE konten DROP COLUMN b"
    add_foreign_key :konten, :orgs, name: "zz"
    add_foreign_key :konten, :orgs, column: :purchase_id, name: "aa"
    remove_foreign_key :konten, :orgs, column: :org_id
    remove_foreign_key :konten, :orgs
    create_table :firms
    create_table(:teams) { |t| t.references :firm, foreign_key: true }
    rename_column :teams, :firm_id, :company_id
    rename_table :firms, :companies
    remove_foreign_key :teams, :companies
    add_foreign_key :teams, :companies, column: :company_id
    rename_table :teams, :groups
    remove_reference :groups, :company, foreign_key: true
    add_reference :groups, :lead, foreign_key: { to_table: :users, name: "glead" }
    remove_reference :groups, :lead, foreign_key: { to_table: :users }
    change_table(:groups) { |t| t.references :boss, foreign_key: { to_table: :users } }
    change_table(:groups) { |t| t.remove_foreign_key :users, column: :boss_id }
    change_table(:groups, bulk: true) do |t|
      t.references :org2, foreign_key: { to_table: :companies }
      t.remove :boss_id
    end
    remove_foreign_key :groups, to_table: "companies"
  end

  def down
    drop_table :groups
  end
end
