class StoredLabels < ActiveRecord::Migration[6.1]
  class Note < ActiveRecord::Base
    self.table_name = "comments"
    LEVELS = { low: 0, high: 10 }.freeze
    enum author_id: LEVELS, _prefix: true
  end

  def change
    create_table :lists do |t|
      t.text :names, array: true
      t.jsonb :rest
    end
    change_column_default :lists, :names, from: nil, to: []
    change_column_default :lists, :rest, from: nil, to: []
    reversible do |dir|
      dir.up do
        Note.where(author_id: :high).update_all(author_id: :low)
        Note.where(author_id: %w[low high]).delete_all
      end
    end
    change_table :users do |t|
      t.references :list
      reversible { |dir| dir.up { t.change :age, :bigint }; dir.down { t.change :age, :integer } }
    end
  end
end
