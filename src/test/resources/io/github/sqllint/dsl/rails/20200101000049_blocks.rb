class Blocks < ActiveRecord::Migration[6.1]
  module Audit
    COLS = %i[created_by updated_by].freeze
    def audit(t, **opts)
      COLS.each { |c| t.bigint c, **opts }
      t.index COLS
    end
  end
  include Audit

  def change
    create_table :invoices2, comment: "inv" do |t|
      money t, :net, :gross
      audit t, null: false
      t.string :state, limit: 20, null: false, default: STATES.first, index: { where: "state <> 'paid'" }
      t.references :user, null: false, foreign_key: { on_delete: :cascade }, index: { unique: true }
      yield_self { |_| t.date :due }
      STATES.each_with_index { |s, i| t.boolean :"is_#{s}", default: i.zero? }
    end
    create_table(:lines2, &lines)
    change_table(:orders) { |t| audit(t, default: 0) }
    tables.each(&create)
  end

  STATES = %w[draft sent paid].map(&:freeze).freeze

  def money(t, *names, precision: 10, scale: 2)
    names.each { |n| t.decimal n, precision: precision, scale: scale, null: false, default: 0 }
  end

  def lines
    lambda do |t|
      t.belongs_to :invoice2, foreign_key: { to_table: :invoices2 }
      t.integer :qty
    end
  end

  def tables
    { m1: :string, m2: :integer }
  end

  def create
    ->((name, type)) { create_table(name) { |t| t.column :v, type } }
  end
end
