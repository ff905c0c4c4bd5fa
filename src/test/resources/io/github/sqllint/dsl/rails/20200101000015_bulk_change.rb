class BulkChange < ActiveRecord::Migration[6.1]
  def change
    change_table :orders, bulk: true do |t|
      t.string :q1
      t.rename :note, :remark
      t.references :product, foreign_key: true
      t.change_default :state, from: nil, to: "open"
      t.remove :external_ref, type: :string
      t.index [:q1, :state]
    end
  end
end
