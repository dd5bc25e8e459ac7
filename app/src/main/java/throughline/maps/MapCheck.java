package throughline.maps;

import java.util.List;
import throughline.engine.map.CareerMap;

/// A check of maps that needs more than the map itself, such as its picture.
public interface MapCheck {
    List<Finding> check(CareerMap map);
}
